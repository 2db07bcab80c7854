package io.varphi;

/**
 * The name of a function in another system.
 *
 * @param framework the system
 * @param name what it is called there
 * @param difference how its default or definition differs from the entry; empty where it does not
 */
public record KnownAs(Framework framework, String name, String difference) {}
