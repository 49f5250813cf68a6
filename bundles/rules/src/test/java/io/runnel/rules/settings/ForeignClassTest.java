// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ForeignClassTest {
  /** A stranger's record: private, in a bundle of its own. */
  private record Secretive(String url) {}

  /** Has a class of its own for the record, as a bundle has. */
  private static final class Bundle extends ClassLoader {
    Bundle() {
      super(ForeignClassTest.class.getClassLoader());
    }

    Class<? extends Record> load() throws IOException {
      String file = Secretive.class.getName().replace('.', '/') + ".class";
      try (InputStream in = getResourceAsStream(file)) {
        byte[] bytes = in.readAllBytes();
        return defineClass(Secretive.class.getName(), bytes, 0, bytes.length)
            .asSubclass(Record.class);
      }
    }
  }

  @Test
  void makesRecordsOfOtherClassLoaders() throws Exception {
    Class<? extends Record> form = new Bundle().load();
    assertNotSame(Secretive.class, form);
    Binder binder = Binder.of(form);

    Record record = binder.bind(Map.of("url", "u")).value();

    assertNotNull(record);
    assertEquals(form, record.getClass());
    assertEquals(Map.of("url", "u"), binder.write(record));
  }
}
