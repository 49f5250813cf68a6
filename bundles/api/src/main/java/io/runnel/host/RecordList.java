// SPDX-License-Identifier: Apache-2.0
package io.runnel.host;

import java.time.Instant;

/**
 * A static list: records of one type that were put in it one by one (mission row M4).
 *
 * @param id its id
 * @param name shown
 * @param objectType the type whose records it holds
 * @param createdAt when it was made
 */
public record RecordList(String id, String name, String objectType, Instant createdAt) {}
