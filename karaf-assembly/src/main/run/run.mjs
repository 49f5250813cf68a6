// SPDX-License-Identifier: Apache-2.0
// Starts the distribution that was just built on a new database, waits until it is healthy, puts
// sample data in, and prints where it is. Stops with Ctrl-C. Needs nothing but Node and a JDK.
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

const home = process.argv[2];
const sample = process.argv[3];
const url = "http://127.0.0.1:8181";

const login = process.env.RUNNEL_ADMIN_PASSWORD || randomBytes(9).toString("base64url");

async function answers() {
  try {
    await fetch(url);
    return true;
  } catch {
    return false;
  }
}

async function healthy() {
  try {
    return (await fetch(url + "/health")).status === 200;
  } catch {
    return false;
  }
}

if (await answers()) {
  console.error(`Something answers on ${url} already: stop it first.`);
  process.exit(1);
}
for (const folder of ["database", "data"]) {
  rmSync(join(home, folder), { recursive: true, force: true });
}
const karaf = spawn(join(home, "bin", process.platform === "win32" ? "karaf.bat" : "karaf"), ["server"], {
  stdio: ["ignore", "inherit", "inherit"],
  env: { ...process.env, RUNNEL_ADMIN_PASSWORD: login },
  // A group of its own, so that the script and the Java process it starts end together.
  detached: process.platform !== "win32",
});
karaf.on("exit", (code) => process.exit(code ?? 0));
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () =>
    process.platform === "win32" ? karaf.kill() : process.kill(-karaf.pid, "SIGTERM"),
  );
}

async function call(method, path, body) {
  const answer = await fetch(url + path, {
    method,
    headers: {
      Authorization: "Basic " + Buffer.from("admin:" + login).toString("base64"),
      "Content-Type": "application/json",
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!answer.ok) {
    throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
  }
  return answer.json();
}

async function sampleData() {
  const { workflows, contacts } = JSON.parse(readFileSync(sample, "utf8"));
  for (const document of workflows) {
    const { id } = await call("POST", "/api/v1/workflows", document);
    await call("POST", `/api/v1/workflows/${id}/publish`, { enrolExisting: false });
  }
  for (const properties of contacts) {
    await call("POST", "/api/v1/records/contact", { properties });
  }
}

while (!(await healthy())) {
  await new Promise((later) => setTimeout(later, 250));
}
try {
  await sampleData();
} catch (failure) {
  console.error(`The sample data is not complete: ${failure.message}`);
}
console.log(`
  Runnel is running.

    URL    ${url}/api/v1/workflows
    login  admin
    password  ${login}

  Ctrl-C stops it.
`);
