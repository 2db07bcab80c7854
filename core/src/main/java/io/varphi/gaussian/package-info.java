/** What a function makes of a normally distributed argument. */
@NullMarked
package io.varphi.gaussian;

import org.jspecify.annotations.NullMarked;
