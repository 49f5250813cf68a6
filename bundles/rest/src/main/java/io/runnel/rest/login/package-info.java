// SPDX-License-Identifier: Apache-2.0
/** Who is calling and what they may do: passwords, tokens, sessions, roles. */
@NullMarked
package io.runnel.rest.login;

import org.jspecify.annotations.NullMarked;
