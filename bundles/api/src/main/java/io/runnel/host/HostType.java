// SPDX-License-Identifier: Apache-2.0
package io.runnel.host;

import io.runnel.kind.Property;
import java.util.List;

/**
 * A type that a host masters. Properties of the object type that are not named here live only in
 * the mirror; the host's records say nothing about them.
 *
 * @param tenant whose records
 * @param type the object type's id here
 * @param hostName how the host calls it, for messages
 * @param properties those that the host knows, under their names here
 */
public record HostType(int tenant, String type, String hostName, List<Property> properties) {}
