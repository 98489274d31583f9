/** YAML files whose errors name the file, the line and the nearest known key. */
@NullMarked
package org.fairlead.cli.yaml;

import org.jspecify.annotations.NullMarked;
