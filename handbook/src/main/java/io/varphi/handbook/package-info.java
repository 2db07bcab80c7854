/** What is said of each function of the catalogue, in English and Chinese. */
@NullMarked
package io.varphi.handbook;

import org.jspecify.annotations.NullMarked;
