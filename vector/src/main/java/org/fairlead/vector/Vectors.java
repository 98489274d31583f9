package org.fairlead.vector;

/** Whether the JVM was started with the vector API. */
final class Vectors {
    static final boolean PRESENT =
            ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();

    private Vectors() {}
}
