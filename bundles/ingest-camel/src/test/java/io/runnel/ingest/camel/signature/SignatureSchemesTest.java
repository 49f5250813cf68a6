// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.host.HookCall;
import io.runnel.host.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureSchemesTest {
  private static final String SECRET = "yyyyyyyy-yyyy-yyyy-yyyy-yyyyyyyyyyyy";
  private static final String URL = "https://www.example.com/webhook_uri";
  private static final String SENT = "1564113600000";
  private static final Instant NOW = Instant.ofEpochMilli(1564113600000L);

  /** The body that HubSpot's page on requests of version 1 prints. */
  private static final String BODY =
      "[{\"eventId\":1,\"subscriptionId\":12345,\"portalId\":62515,\"occurredAt\":1564113600000,"
          + "\"subscriptionType\":\"contact.creation\",\"attemptNumber\":0,\"objectId\":123,"
          + "\"changeSource\":\"CRM\",\"changeFlag\":\"NEW\",\"appId\":54321}]";

  private static final String V1 =
      "232db2615f3d666fe21a8ec971ac7b5402d33b9a925784df3ca654d05f4817de";
  private static final String V3 = "DxmVAjFNa2xfF3YgQjdZP6TNcok9k1oaH7UXombPtvw=";

  @Test
  void theSignatureOfHubSpotsPageIsRight() {
    Proof proof = new HubSpotV1().check(known(SECRET), call(BODY, "x-hubspot-signature", V1));
    assertEquals("", proof.once());
    refused(new HubSpotV1(), known(SECRET), call(BODY + " ", "x-hubspot-signature", V1));
    refused(new HubSpotV1(), known("other"), call(BODY, "x-hubspot-signature", V1));
  }

  @Test
  void theThirdSignatureOfHubSpotCoversUrlBodyAndTime() {
    HookCall call = v3(BODY, V3, SENT);
    assertFalse(new HubSpotV3().check(known(SECRET), call).once().isEmpty());
    refused(new HubSpotV3(), known(SECRET), v3(BODY + "\n", V3, SENT));
    refused(new HubSpotV3(), known(SECRET), v3(BODY, V3, "1564113600001"));
    refused(new HubSpotV3(), known(SECRET), v3(BODY, "", SENT));
    refused(new HubSpotV3(), known(SECRET), v3(BODY, "%%%", SENT));
    refused(new HubSpotV3(), known("other"), call);
    refused(new HubSpotV3(), known(SECRET), call(BODY, "x-hubspot-signature-v3", V3));
    Credentials elsewhere =
        new Credentials(SECRET, "", URL + "?x", Duration.ofMinutes(5), () -> NOW);
    refused(new HubSpotV3(), elsewhere, call);
  }

  @Test
  void withoutItsUrlTheThirdSignatureCannotBeChecked() {
    Credentials none = new Credentials(SECRET, "", "", Duration.ofMinutes(5), () -> NOW);
    Refusal refusal =
        assertThrows(Refusal.class, () -> new HubSpotV3().check(none, v3(BODY, V3, SENT)));
    assertEquals(Refusal.Reason.UNAVAILABLE, refusal.reason());
    assertTrue(refusal.getMessage().contains("publicUrl"), refusal.getMessage());
  }

  @ParameterizedTest
  @CsvSource({"300,true", "301,false", "-300,true", "-301,false"})
  void theTimeOfSendingHasAWindow(long seconds, boolean good) {
    Credentials then =
        new Credentials(SECRET, "", URL, Duration.ofMinutes(5), () -> NOW.plusSeconds(seconds));
    if (good) {
      new HubSpotV3().check(then, v3(BODY, V3, SENT));
    } else {
      refused(new HubSpotV3(), then, v3(BODY, V3, SENT));
    }
  }

  @Test
  void twentySignsTimeAndBody() {
    String right = HexFormat.of().formatHex(Signed.hmac("k", (SENT + ":{}").getBytes(UTF_8)));
    Map<String, String> headers =
        Map.of("x-twenty-webhook-signature", right, "x-twenty-webhook-timestamp", SENT);
    assertEquals(right, new Twenty().check(known("k"), call("{}", headers)).once());
    refused(new Twenty(), known("k"), call("{ }", headers));
    refused(new Twenty(), known("k"), call("{}", "x-twenty-webhook-signature", right));
    Map<String, String> later = new TreeMap<>(headers);
    later.put("x-twenty-webhook-timestamp", "1564113600001");
    refused(new Twenty(), known("k"), call("{}", later));
  }

  @Test
  void espoCrmHasTwoForms() {
    byte[] hmac = Signed.hmac("k", "[]".getBytes(UTF_8));
    String hex = base64("id:" + HexFormat.of().formatHex(hmac));
    byte[] raw = new byte[hmac.length + 3];
    System.arraycopy("id:".getBytes(UTF_8), 0, raw, 0, 3);
    System.arraycopy(hmac, 0, raw, 3, hmac.length);
    String old = Base64.getEncoder().encodeToString(raw);
    new EspoCrm().check(known("k"), call("[]", "signature", hex));
    new EspoCrm().check(known("k"), call("[]", "x-signature", old));
    refused(new EspoCrm(), known("k"), call("[]", "signature", old));
    refused(new EspoCrm(), known("k"), call("[1]", "signature", hex));
    refused(new EspoCrm(), known("k"), call("[]", "signature", "nonsense"));
    refused(new EspoCrm(), known("k"), call("[]", Map.of()));
  }

  @Test
  void anHmacOfTheBodyMayBeWrittenInSeveralWays() {
    byte[] hmac = Signed.hmac("k", "[]".getBytes(UTF_8));
    String hex = HexFormat.of().formatHex(hmac);
    for (String told : List.of(hex, "sha256=" + hex, Base64.getEncoder().encodeToString(hmac))) {
      new BodyHmac().check(known("k"), call("[]", "x-signature", told));
    }
    refused(new BodyHmac(), known("k"), call("[ ]", "x-signature", hex));
    Credentials named = new Credentials("k", "X-Proof", "", Duration.ZERO, () -> NOW);
    new BodyHmac().check(named, call("[]", "x-proof", hex));
  }

  @Test
  void aKeyComesInAHeaderOrInTheUrl() {
    new HeaderKey().check(known("k"), call("", "x-hook-key", "k"));
    HookCall query = new HookCall("h", Map.of(), new byte[0], 0, Map.of("key", List.of("k")));
    new QueryKey().check(known("k"), query);
    refused(new QueryKey(), known("other"), query);
    refused(new QueryKey(), known("k"), call("", Map.of()));
    HookCall twice = new HookCall("h", Map.of(), new byte[0], 0, Map.of("key", List.of("k", "k")));
    refused(new QueryKey(), known("k"), twice);
  }

  @ParameterizedTest
  @ValueSource(strings = {"wrong", "k2", "", "K"})
  void anotherKeyIsRefused(String key) {
    refused(new HeaderKey(), known("k"), call("", "x-hook-key", key));
  }

  @Test
  void basicLoginsAreComparedAsBytes() {
    new BasicLogin().check(known("a:b"), call("", "authorization", "Basic " + base64("a:b")));
    new BasicLogin().check(known("a:b"), call("", "authorization", "basic  " + base64("a:b")));
    for (String told : List.of("Basic " + base64("a:c"), "Bearer " + base64("a:b"), "Basic %")) {
      refused(new BasicLogin(), known("a:b"), call("", "authorization", told));
    }
  }

  @Test
  void aKeyIsNeverShown() {
    assertFalse(known("s3cret").toString().contains("s3cret"));
  }

  private static Credentials known(String key) {
    return new Credentials(key, "", URL, Duration.ofMinutes(5), () -> NOW);
  }

  private static void refused(SignatureScheme scheme, Credentials credentials, HookCall call) {
    Refusal refusal = assertThrows(Refusal.class, () -> scheme.check(credentials, call));
    assertEquals(Refusal.Reason.UNAUTHENTIC, refusal.reason());
    assertFalse(refusal.getMessage().contains(credentials.key() + " "), refusal.getMessage());
  }

  private static HookCall v3(String body, String signature, String sent) {
    return call(
        body, Map.of("x-hubspot-signature-v3", signature, "x-hubspot-request-timestamp", sent));
  }

  private static HookCall call(String body, String header, String value) {
    return call(body, Map.of(header, value));
  }

  private static HookCall call(String body, Map<String, String> headers) {
    Map<String, List<String>> lists = new TreeMap<>();
    headers.forEach((name, value) -> lists.put(name, List.of(value)));
    return new HookCall("h", lists, body.getBytes(UTF_8), 0);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }
}
