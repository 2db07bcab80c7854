package io.varphi;

/**
 * Where a function was published.
 *
 * @param authors family names and year, such as “Misra 2019”
 * @param title the title as printed
 * @param where an arXiv id ({@code arXiv:1908.08681}), a DOI, or the venue
 */
public record Paper(String authors, String title, String where) {}
