package org.fairlead.cli.doctor;

/**
 * One thing that Fairlead needs.
 *
 * @param subject what it is
 * @param passed whether it is there
 * @param found what was found
 * @param advice what to do if it is not
 */
public record Check(String subject, boolean passed, String found, String advice) {}
