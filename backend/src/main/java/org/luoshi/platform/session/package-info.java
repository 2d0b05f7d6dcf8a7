/** The browser's session: its tokens, its routes, its sockets, and the filter that every request passes. */
@NullMarked
package org.luoshi.platform.session;

import org.jspecify.annotations.NullMarked;
