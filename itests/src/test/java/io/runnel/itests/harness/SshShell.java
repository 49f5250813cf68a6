// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.harness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumSet;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;

/** Karaf's shell as a script reaches it: one command over SSH, its output and its exit status. */
public final class SshShell implements AutoCloseable {
  private final SshClient client = SshClient.setUpDefaultClient();
  private final int port;
  private final String user;
  private final String password;

  /** Connects to this machine with each command. */
  public SshShell(int port, String user, String password) {
    this.port = port;
    this.user = user;
    this.password = password;
    client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
    client.start();
  }

  /**
   * What became of a command.
   *
   * @param output what it printed, without colours
   * @param status 0 unless it failed
   */
  public record Outcome(String output, int status) {}

  /** Runs one command. */
  public Outcome run(String command) throws IOException {
    return run(command, "");
  }

  /** Runs one command with something on its standard input. */
  public Outcome run(String command, String input) throws IOException {
    try (ClientSession session =
        client.connect(user, "127.0.0.1", port).verify(Await.LONG).getSession()) {
      session.addPasswordIdentity(password);
      session.auth().verify(Await.LONG);
      ByteArrayOutputStream printed = new ByteArrayOutputStream();
      try (ChannelExec channel = session.createExecChannel(command)) {
        channel.setIn(new ByteArrayInputStream(input.getBytes(UTF_8)));
        channel.setOut(printed);
        channel.setErr(printed);
        channel.open().verify(Await.LONG);
        channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), Await.LONG);
        Integer status = channel.getExitStatus();
        if (status == null) {
          throw new IOException(command + " has no exit status; it printed " + printed);
        }
        return new Outcome(printed.toString(UTF_8).replaceAll("\u001b\\[[0-9;]*m", ""), status);
      }
    }
  }

  @Override
  public void close() {
    client.stop();
  }
}
