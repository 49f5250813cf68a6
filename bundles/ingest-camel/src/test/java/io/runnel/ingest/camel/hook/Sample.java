// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.hook;

import io.runnel.host.HookCall;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One part of {@code expected.txt}.
 *
 * @param file name of the sample
 * @param hook configuration
 * @param proofs headers and parameters that the sample does not hold
 * @param again what becomes of it when it comes again
 * @param events in the form of {@link Told}
 */
record Sample(String file, TestHook hook, List<String> proofs, String again, List<String> events) {

  static List<Sample> all() {
    List<Sample> all = new ArrayList<>();
    String[] parts = Samples.text("expected.txt").split("(?m)^== ");
    for (int i = 1; i < parts.length; i++) {
      all.add(read(parts[i].strip().lines().toList()));
    }
    return all;
  }

  private static Sample read(List<String> lines) {
    List<String> hook = new ArrayList<>();
    List<String> proofs = new ArrayList<>();
    int end = 1;
    for (; !lines.get(end).startsWith("-- "); end++) {
      String line = lines.get(end);
      if (line.startsWith("> ")) {
        proofs.add(line.substring(2));
      } else if (line.startsWith("fields + ")) {
        hook.add(hook.remove(hook.size() - 1) + "," + line.substring(9));
      } else {
        hook.add(line);
      }
    }
    return new Sample(
        lines.get(0),
        TestHook.of(hook.toArray(String[]::new)),
        proofs,
        lines.get(end).substring(3),
        lines.subList(end + 1, lines.size()));
  }

  /** The call with its proofs. */
  HookCall call() {
    HookCall call = Samples.call(file);
    Map<String, List<String>> headers = new HashMap<>(call.headers());
    Map<String, List<String>> query = new HashMap<>();
    for (String proof : proofs) {
      String[] parts = proof.split("[ :]+", 3);
      Map<String, List<String>> where = parts[0].equals("header") ? headers : query;
      String name = parts[0].equals("header") ? parts[1].toLowerCase(Locale.ROOT) : parts[1];
      where.put(name, List.of(parts[2]));
    }
    return new HookCall(call.hook(), headers, call.body(), 0, query);
  }

  @Override
  public String toString() {
    return file;
  }
}
