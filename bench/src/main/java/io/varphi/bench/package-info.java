/** Speed and accuracy of the kernels, alone and beside other systems. */
@NullMarked
package io.varphi.bench;

import org.jspecify.annotations.NullMarked;
