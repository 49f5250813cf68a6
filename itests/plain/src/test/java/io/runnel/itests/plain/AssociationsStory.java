// SPDX-License-Identifier: Apache-2.0
package io.runnel.itests.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.host.Actor;
import io.runnel.host.Association;
import io.runnel.host.AssociationChange;
import io.runnel.host.ListChange;
import io.runnel.host.Owner;
import io.runnel.host.PageRequest;
import io.runnel.host.RecordRef;
import io.runnel.host.Refusal;
import io.runnel.host.WriteAnswer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records beside records: conditions on them, lists, stages (mission rows O2 to O6, O14, T8). */
class AssociationsStory {
  private static final Actor ADA = Actor.user("ada");
  private static final RecordRef ANN = Desk.contact("ann");
  private static final RecordRef ACME = new RecordRef(Desk.TENANT, "company", "acme");

  private static String workflow(String condition) {
    return """
        {'schemaVersion': 1, 'name': 'w', 'objectType': 'contact',
         'trigger': {'kind': 'filter', 'criteria': {'any': [{'all': [%s]}]}},
         'steps': [{'id': 's1', 'kind': 'branch.if',
           'branches': [{'id': 'big', 'label': 'Big',
             'criteria': {'any': [{'all': [{'some': 'company', 'criteria':
               {'any': [{'all': [{'property': 'employees', 'op': 'gte', 'value': 100}]}]}}]}]},
             'steps': [{'id': 's2', 'kind': 'record.edit',
               'config': {'set': [{'property': 'segment', 'value': 'big'}]}}]}],
           'otherwise': []}]}
        """
        .formatted(condition);
  }

  private static void enrolsOnTheAssociation(World world) {
    String workflow =
        world
            .desk()
            .publish(
                workflow(
                    "{'some': 'contact_company', 'criteria': {'any': [{'all': [{'property':"
                        + " 'industry', 'op': 'is', 'value': 'software'}]}]}}"));
    world.desk().create(ACME, Map.of("name", "Acme", "industry", "software", "employees", 500));
    world.desk().create(ANN, Map.of("firstname", "Ann"));
    assertEquals(List.of(), world.desk().enrolments(workflow), "with no company it is false");
    Association tie = new Association(ANN, "contact_company", ACME, true);
    world.engine().associations().change(List.of(AssociationChange.made(tie)), ADA);
    Await.until("Ann is done", () -> "big".equals(world.desk().value(ANN, "segment")));
    assertEquals(
        List.of(new Association(ACME, "company_contact", ANN, false)),
        world.engine().associations().of(ACME, null, PageRequest.first(10)).items());
    world
        .engine()
        .associations()
        .change(List.of(AssociationChange.ended(ACME, "company_contact", ANN)), ADA);
    assertEquals(
        List.of(), world.engine().associations().of(ANN, null, PageRequest.first(10)).items());
  }

  @Test
  void anAssociationThatComesAboutEnrolsOnDerby(@TempDir Path folder) {
    try (World world = World.derby(folder)) {
      enrolsOnTheAssociation(world);
    }
  }

  @Test
  void anAssociationThatComesAboutEnrolsOnPostgres() {
    try (World world = World.postgres()) {
      enrolsOnTheAssociation(world);
    }
  }

  @Test
  void aListThatIsJoinedEnrolsAndStagesBelongToTheirPipeline(@TempDir Path folder) {
    try (World world = World.derby(folder)) {
      String list = world.engine().lists().create(Desk.TENANT, "VIP", "contact").id();
      String workflow = world.desk().publish(workflow("{'inList': '" + list + "'}"));
      world.desk().create(ANN, Map.of("firstname", "Ann"));
      world.engine().lists().change(List.of(new ListChange(list, ANN, false)), ADA);
      Await.until("Ann is in", () -> world.desk().enrolments(workflow).size() == 1);
      assertEquals(
          List.of(ANN),
          world.engine().lists().members(Desk.TENANT, list, PageRequest.first(10)).items());
      RecordRef deal = new RecordRef(Desk.TENANT, "deal", "d1");
      world.desk().create(deal, Map.of("stage", "won"));
      assertEquals("sales", world.desk().value(deal, "pipeline"));
      WriteAnswer wrong = world.desk().update(deal, Map.of("stage", "renewed"));
      assertEquals(WriteAnswer.Status.INVALID, wrong.status());
      assertTrue(wrong.problems().get(0).message().contains("offersent"), wrong.toString());
    }
  }

  @Test
  void refusesWhatIsNotThereAndKeepsTheDirectory(@TempDir Path folder) {
    try (World world = World.derby(folder)) {
      world.desk().create(ANN, Map.of("firstname", "Ann"));
      AssociationChange nobody =
          AssociationChange.made(Association.of(ANN, "contact_company", ACME));
      Refusal missing =
          assertThrows(
              Refusal.class, () -> world.engine().associations().change(List.of(nobody), ADA));
      assertEquals("there is no record company acme", missing.getMessage());
      AssociationChange odd = AssociationChange.made(Association.of(ANN, "friend", ACME));
      Refusal unknown =
          assertThrows(
              Refusal.class, () -> world.engine().associations().change(List.of(odd), ADA));
      assertTrue(String.valueOf(unknown.getMessage()).contains("contact_company"));
      Owner ben = new Owner("7", "Ben", "ben@example.org", Set.of(), true);
      world.engine().owners().saveOwners(Desk.TENANT, List.of(ben));
      assertEquals(List.of(ben), world.engine().owners().owners(Desk.TENANT));
    }
  }
}
