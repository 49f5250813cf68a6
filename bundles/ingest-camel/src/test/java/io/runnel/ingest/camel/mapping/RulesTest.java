// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.host.Actor;
import io.runnel.host.Change;
import io.runnel.host.EventKind;
import io.runnel.host.HookCall;
import io.runnel.host.RecordEvent;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rules of our files say beyond the samples. */
class RulesTest {

  @ParameterizedTest
  @CsvSource({
    "GAP_CREATE,gap",
    "GAP_UPDATE,gap",
    "GAP_OVERFLOW,gap",
    "DELETE,deleted",
    "UNDELETE,restored"
  })
  void changeDataCapture(String changeType, String kind) {
    RecordEvent event = cdc(changeType, "").get(0);
    assertEquals(kind, event.kind().name());
    assertEquals(kind.equals("gap"), !event.facts().changesComplete());
  }

  @Test
  void aListOfIdsIsOneEventEach() {
    List<RecordEvent> events = cdc("UPDATE", ",\"changedFields\":[\"Email\"]");
    assertEquals(List.of("a1", "a2"), events.stream().map(event -> event.record().id()).toList());
    assertEquals(2, events.stream().map(event -> event.identity().dedupKey()).distinct().count());
  }

  @Test
  void aFieldWhoseDifferenceAloneIsTold() {
    RecordEvent event =
        cdc("UPDATE", ",\"changedFields\":[\"Email\"],\"diffFields\":[\"Email\"]").get(0);
    assertFalse(event.facts().changes().get(0).newKnown());
    assertFalse(event.facts().changesComplete());
  }

  @Test
  void whatAHostClearsIsBlankEvenIfItIsNotThere() {
    RecordEvent event = cdc("UPDATE", ",\"nulledFields\":[\"Fax\"]").get(0);
    assertEquals(List.of(Change.to("fax", null)), event.facts().changes());
  }

  @ParameterizedTest
  @CsvSource({
    "contact.deletion,deleted",
    "contact.privacyDeletion,erased",
    "contact.restore,restored"
  })
  void endsAndBeginningsAtHubSpot(String subscription, String kind) {
    RecordEvent event = hubspot("\"subscriptionType\":\"" + subscription + "\"").get(0);
    assertEquals(new EventKind(kind), event.kind());
    assertEquals("7", event.record().id());
  }

  @Test
  void theObjectsOfHubSpotsNewerCalls() {
    RecordEvent event =
        hubspot(
                "\"subscriptionType\":\"object.propertyChange\",\"objectTypeId\":\"0-1\","
                    + "\"propertyName\":\"email\",\"propertyValue\":\"a@example.com\"")
            .get(0);
    assertEquals("contact", event.record().type());
    assertEquals(List.of(Change.to("email", "a@example.com")), event.facts().changes());
  }

  @Test
  void aPropertyThatIsClearedAtHubSpotIsBlank() {
    RecordEvent event =
        hubspot(
                "\"subscriptionType\":\"contact.propertyChange\",\"propertyName\":\"email\","
                    + "\"propertyValue\":\"\"")
            .get(0);
    assertEquals(List.of(Change.to("email", null)), event.facts().changes());
  }

  @Test
  void aDeletionByMergeAtPipedriveIsAMergeOfTheOther() {
    RecordEvent event =
        read(
                "pipedrive",
                "{\"meta\":{\"action\":\"delete\",\"entity\":\"contact\",\"entity_id\":\"5\","
                    + "\"merged_to_id\":\"6\",\"id\":\"m\"},\"data\":null,\"previous\":{}}")
            .get(0);
    assertEquals(EventKind.MERGED, event.kind());
    assertEquals("6", event.record().id());
    assertEquals(Map.of("from", List.of("5")), event.facts().data());
    assertFalse(event.facts().changesComplete());
  }

  @Test
  void aCallOfDataverseThatWasTooLargeIsAGap() {
    RecordEvent event =
        read(
                "dataverse",
                "{\"MessageName\":\"Update\",\"PrimaryEntityName\":\"contact\","
                    + "\"PrimaryEntityId\":\"g\",\"InputParameters\":null,"
                    + "\"OperationCreatedOn\":\"/Date(1795574612866+0000)/\"}")
            .get(0);
    assertEquals(EventKind.GAP, event.kind());
    assertFalse(event.facts().changesComplete());
  }

  @Test
  void odoosFalseIsBlankAndItsUserTheActor() {
    RecordEvent event =
        read("odoo", "{\"_model\":\"contact\",\"_id\":8,\"email\":false,\"write_uid\":2}").get(0);
    assertEquals(List.of(Change.to("email", null)), event.facts().changes());
    assertEquals(Actor.user("2"), event.actor());
    assertEquals(null, event.identity().dedupKey());
  }

  @Test
  void aUserOfParseIsTheActorAndItsSessionIsNotKept() {
    RecordEvent event =
        read(
                "parse",
                "{\"triggerName\":\"afterSave\",\"object\":{\"className\":\"contact\","
                    + "\"objectId\":\"1\",\"email\":\"a\"},"
                    + "\"user\":{\"objectId\":\"u7\",\"sessionToken\":\"r:5ecret\"}}")
            .get(0);
    assertEquals(Actor.user("u7"), event.actor());
    assertFalse(event.toString().contains("5ecret"), event.toString());
  }

  @Test
  void twoSavesInOneMillisecondAreTwoEvents() {
    String save =
        "{\"triggerName\":\"afterSave\",\"object\":{\"className\":\"contact\",\"objectId\":\"1\","
            + "\"updatedAt\":\"2026-01-01T00:00:00Z\",\"email\":\"%s\"},\"original\":{\"email\":\"\"}}";
    List<RecordEvent> first = read("parse", save.formatted("a"));
    List<RecordEvent> second = read("parse", save.formatted("b"));
    assertFalse(first.get(0).identity().dedupKey().equals(second.get(0).identity().dedupKey()));
  }

  @Test
  void aFieldThatIsGoneAtParseWasCleared() {
    RecordEvent event =
        read(
                "parse",
                "{\"triggerName\":\"afterSave\",\"object\":{\"className\":\"contact\","
                    + "\"objectId\":\"1\"},\"original\":{\"email\":\"a\"}}")
            .get(0);
    assertEquals(List.of(Change.of("email", "a", null)), event.facts().changes());
    assertTrue(event.facts().changesComplete());
  }

  private static List<RecordEvent> cdc(String changeType, String more) {
    return read(
        "salesforce-cdc",
        "{\"payload\":{\"ChangeEventHeader\":{\"entityName\":\"contact\",\"recordIds\":[\"a1\","
            + "\"a2\"],\"changeType\":\""
            + changeType
            + "\",\"transactionKey\":\"t\",\"sequenceNumber\":1"
            + more
            + "},\"Email\":\"a@example.com\"}}");
  }

  private static List<RecordEvent> hubspot(String members) {
    return read("hubspot", "[{\"objectId\":7,\"occurredAt\":1795574612866," + members + "}]");
  }

  private static List<RecordEvent> read(String format, String body) {
    FieldMap map =
        FieldMap.of(
            new String[] {"contact=contact"},
            new String[] {"contact.email=email,contact.Email=mail,contact.Fax=fax"});
    Target target =
        new Target(1, "h", "write", "", map, (tenant, type) -> Optional.empty(), Instant.EPOCH);
    HookCall call = new HookCall("h", Map.of(), body.getBytes(UTF_8), 0);
    return new HostReader(new MappingFiles((Path) null).named(format), target).read(call);
  }
}
