// SPDX-License-Identifier: Apache-2.0
package io.runnel.workflow;

import io.runnel.host.Problem;
import io.runnel.host.Refusal;
import io.runnel.kind.Property;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * All kinds now installed, with their forms, and the object types, those defined at run time
 * included. Called by REST and shell in their own threads.
 */
@ProviderType
public interface Catalogue {
  /**
   * A kind as the editor shows it.
   *
   * @param id its id
   * @param sort objectType, trigger or action
   * @param version version of its settings
   * @param text label, about, category in the language asked for
   * @param form JSON Schema 2020-12 of its settings, of its answer and, for an object type, its
   *     properties; absent members do not apply
   * @param iconSvg its icon, empty if none
   * @param problems why it cannot be used, if it cannot
   */
  record KindInfo(
      String id,
      String sort,
      int version,
      Text text,
      Map<String, Object> form,
      String iconSvg,
      List<Problem> problems) {}

  /**
   * @param label short name
   * @param about one or two sentences
   * @param category where the editor lists it
   */
  record Text(String label, String about, String category) {}

  /**
   * All kinds, by sort and id.
   *
   * @param language BCP 47 tag; English where a bundle brings no translation
   */
  List<KindInfo> kinds(int tenant, String language);

  /**
   * Properties of one object type, by name in the order shown; absent if there is no such type.
   * Cheap enough to be asked for each event.
   */
  default Optional<Map<String, Property>> properties(int tenant, String type) {
    return Optional.empty();
  }

  /**
   * Defines an object type at run time, or changes one so defined: {@code {"id", "label",
   * "properties": [{"name", "label", "type", "options", "unique"}]}}.
   *
   * @throws Refusal {@code INVALID} with all problems; {@code CONFLICT} if a bundle claims the id
   */
  KindInfo defineType(int tenant, Map<String, Object> definition);
}
