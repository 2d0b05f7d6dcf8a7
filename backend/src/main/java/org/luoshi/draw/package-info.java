/** 双随机: targets and inspectors drawn by lot, with a certificate that anybody can verify without the server (JS-08, row 45). */
@NullMarked
package org.luoshi.draw;

import org.jspecify.annotations.NullMarked;
