// SPDX-License-Identifier: Apache-2.0
package io.runnel.shell.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.apache.karaf.shell.api.action.Command;
import org.junit.jupiter.api.Test;

/** K1b: who may use which command is said for every one of them. */
class AccessListTest {
  private static final Path FILE = Path.of("src/main/etc/org.apache.karaf.command.acl.runnel.cfg");

  @Test
  void namesEveryCommandAndNoOther() throws Exception {
    Set<String> listed = new TreeSet<>(list().stringPropertyNames());
    assertTrue(listed.remove("*"), "a command that comes later is closed");
    Set<String> commands = new TreeSet<>();
    for (Class<?> type : Console.annotated()) {
      Command command = type.getAnnotation(Command.class);
      if (command != null) {
        assertEquals("runnel", command.scope());
        assertFalse(command.description().isEmpty(), command.name());
        commands.add(command.name());
      }
    }
    assertEquals(commands, listed);
  }

  @Test
  void letsAViewerChangeNothing() throws Exception {
    Properties list = list();
    for (String command : List.of("import", "enrol", "unenrol", "replay", "publish", "off", "on")) {
      assertFalse(roles(list, command).contains("workflow-viewer"), command);
    }
    for (String command : List.of("publish", "off", "on")) {
      assertFalse(roles(list, command).contains("workflow-editor"), command);
    }
    for (String command : list.stringPropertyNames()) {
      assertTrue(roles(list, command).containsAll(List.of("workflow-admin", "admin")), command);
    }
  }

  private static List<String> roles(Properties list, String command) {
    return Arrays.asList(list.getProperty(command).split("\\s*,\\s*"));
  }

  private static Properties list() throws Exception {
    Properties list = new Properties();
    try (Reader reader = Files.newBufferedReader(FILE)) {
      list.load(reader);
    }
    return list;
  }
}
