// SPDX-License-Identifier: Apache-2.0
/** Workflows over HTTP: drafts, publishing, and the records inside. */
@NullMarked
package io.runnel.rest.workflow;

import org.jspecify.annotations.NullMarked;
