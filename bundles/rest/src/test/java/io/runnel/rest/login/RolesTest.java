// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.runnel.rest.site.Answer;
import io.runnel.rest.site.Site;
import org.junit.jupiter.api.Test;

class RolesTest {
  @Test
  void eachRoleIncludesThoseBefore() {
    try (Site site = new Site()) {
      site.demote(Role.VIEWER);
      assertEquals(503, site.get("/api/v1/workflows").status(), "allowed, but no service");
      Answer refused = site.post("/api/v1/workflows", "{}");
      assertEquals(403, refused.status());
      assertTrue(refused.json().get("detail").asText().contains("workflow-editor"));

      site.demote(Role.EDITOR);
      assertEquals(503, site.post("/api/v1/workflows", "{}").status());
      assertEquals(403, site.delete("/api/v1/workflows/1").status());
      assertEquals(403, site.post("/api/v1/workflows/1/publish", "{}").status());

      site.demote(Role.PUBLISHER);
      assertEquals(503, site.post("/api/v1/workflows/1/publish", "{}").status());
      assertEquals(403, site.post("/api/v1/types", "{}").status());
    }
  }
}
