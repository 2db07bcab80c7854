package io.varphi.bench;

/** A function's value or gradient. */
record Task(ActivationName function, Operation operation) {}
