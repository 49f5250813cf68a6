// SPDX-License-Identifier: Apache-2.0
package io.runnel.kind;

/**
 * A way in which records of one type may belong to records of another (or the same) type; a label
 * is a type of its own (mission row O14). Each of its two directions has its own id, under which a
 * condition, a step or a request names it from that end.
 *
 * @param id how records of {@code from} name it: lower-case letters, digits, underscores
 * @param from object type whose records name it by {@code id}
 * @param to object type of the records at the other end
 * @param label what those at the other end are called, for instance "Billing company"
 * @param inverse how records of {@code to} name it; the same as {@code id} if both ends are alike
 * @param inverseLabel what those at this end are called from there
 */
public record AssociationType(
    String id, String from, String to, String label, String inverse, String inverseLabel) {

  /** The plain one between two types: {@code contact_company}, and {@code company_contact} back. */
  public static AssociationType between(String from, String to) {
    return new AssociationType(from + "_" + to, from, to, word(to), to + "_" + from, word(from));
  }

  private static String word(String type) {
    return Character.toUpperCase(type.charAt(0)) + type.substring(1).replace('_', ' ');
  }

  /** The same, from the other end. */
  public AssociationType back() {
    return new AssociationType(inverse, to, from, inverseLabel, id, label);
  }
}
