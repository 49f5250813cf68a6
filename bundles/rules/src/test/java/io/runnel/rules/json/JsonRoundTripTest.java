// SPDX-License-Identifier: Apache-2.0
package io.runnel.rules.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class JsonRoundTripTest {
  @Provide
  Arbitrary<Map<String, Object>> maps() {
    return StoredValues.maps();
  }

  @Property
  void givesBackWhatWasStored(@ForAll("maps") Map<String, Object> map) {
    String written = Json.write(map);

    assertEquals(map, Json.read(written));
    assertEquals(written, Json.write(Json.read(written)));
  }

  @Property
  void writesOnlyWhatCanBeEncoded(@ForAll("maps") Map<String, Object> map) {
    String written = Json.write(map);
    byte[] bytes = written.getBytes(UTF_8);

    assertEquals(written, new String(bytes, UTF_8));
  }

  @Property
  void plainFormCanBeReadAndWrittenAgain(@ForAll("maps") Map<String, Object> map) {
    String written = Json.writePlain(map);

    assertEquals(written, Json.writePlain(Json.readPlain(written)));
  }
}
