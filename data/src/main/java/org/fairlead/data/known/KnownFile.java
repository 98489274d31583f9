package org.fairlead.data.known;

/**
 * A file of a known data set.
 *
 * @param name its usual name
 * @param sha256 fingerprint of the original, 64 hexadecimal digits
 */
public record KnownFile(String name, String sha256) {}
