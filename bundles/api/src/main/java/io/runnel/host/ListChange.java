// SPDX-License-Identifier: Apache-2.0
package io.runnel.host;

/**
 * A wanted change of a static list's members (mission row A19). One that is as wanted already
 * changes nothing and is no event.
 *
 * @param list id of the list
 * @param record the record
 * @param removed whether it shall leave the list
 */
public record ListChange(String list, RecordRef record, boolean removed) {}
