// SPDX-License-Identifier: Apache-2.0
package io.runnel.rest.catalogue;

import io.runnel.host.Problem;
import io.runnel.workflow.Catalogue;
import java.util.List;
import java.util.Map;

/**
 * A kind as answered.
 *
 * @param id stable id
 * @param sort objectType, trigger or action
 * @param version version of its settings
 * @param label short name
 * @param about one or two sentences
 * @param category where the editor lists it
 * @param form JSON Schema of settings and answer; for an object type its properties
 * @param icon SVG, empty if none
 * @param problems why it cannot be used, if it cannot
 */
public record KindForm(
    String id,
    String sort,
    int version,
    String label,
    String about,
    String category,
    Map<String, Object> form,
    String icon,
    List<Problem> problems) {
  static KindForm of(Catalogue.KindInfo kind) {
    return new KindForm(
        kind.id(),
        kind.sort(),
        kind.version(),
        kind.text().label(),
        kind.text().about(),
        kind.text().category(),
        kind.form(),
        kind.iconSvg(),
        kind.problems());
  }
}
