// SPDX-License-Identifier: Apache-2.0
package io.runnel.host;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A search for records.
 *
 * @param tenant whose records
 * @param type the object type's id
 * @param criteria criteria document as in a workflow, {@code null} for all records
 */
public record Search(int tenant, String type, @Nullable Map<String, Object> criteria) {}
