/**
 * Figures and charts as the last expression of a cell show themselves in Jupyter notebooks. The
 * kernels find what is here by themselves once it is on the class path; nothing has to be called.
 */
@NullMarked
package io.varphi.notebook;

import org.jspecify.annotations.NullMarked;
