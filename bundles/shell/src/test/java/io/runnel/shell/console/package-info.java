// SPDX-License-Identifier: Apache-2.0
/** The commands in Karaf's own session, with services that answer from memory. */
package io.runnel.shell.console;
