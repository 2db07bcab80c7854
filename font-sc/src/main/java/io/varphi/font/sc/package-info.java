/** The Chinese font of figures, which they find by themselves. */
@NullMarked
package io.varphi.font.sc;

import org.jspecify.annotations.NullMarked;
