// SPDX-License-Identifier: Apache-2.0
package io.runnel.ingest.camel.mapping;

import io.runnel.host.HookReply;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One host's format, as its mapping file describes it.
 *
 * @param signature how calls are proved unless the hook's configuration says other
 * @param answer what the host wants to read, {@code null} if it takes anything
 * @param shape how the payload is made ready
 * @param elements where the elements are; a list, or one alone
 * @param forms how the host writes values
 * @param rules the first whose condition holds reads the element
 */
public record Mapping(
    Signature signature,
    HookReply.@Nullable Body answer,
    Shape shape,
    Place elements,
    Forms forms,
    List<Rule> rules) {

  /**
   * @param scheme name of the signature scheme, empty if the format has no usual one
   * @param name header or parameter in which the proof comes, empty for the scheme's own
   */
  public record Signature(String scheme, String name) {}

  /**
   * @param xml whether it is XML, and not JSON
   * @param strip what is dropped before anything else looks at it
   * @param keyed lists that are read as objects
   * @param tagged objects that stand for one value
   */
  record Shape(boolean xml, List<Place> strip, List<Keyed> keyed, @Nullable Tagged tagged) {}

  /**
   * @param list name of the list, {@code *} for any
   * @param key member of each element that names it
   * @param value member of each element that is its value; empty for the element itself
   */
  record Keyed(String list, String key, String value) {}

  /**
   * @param times forms of points in time, besides ISO 8601
   * @param blank texts and other plain values that mean blank, where no truth value is asked for
   * @param currency member beside an amount that holds its currency, empty if there is none
   */
  record Forms(List<TimeForm> times, List<String> blank, String currency) {}
}
