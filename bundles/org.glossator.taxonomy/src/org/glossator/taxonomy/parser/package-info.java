/**
 * What stands between a text and the generated parsers: guards against texts that no parser can take, values of texts,
 * and sentences instead of the generator's error messages. Shared by the language and its editor services.
 */
@NonNullByDefault
package org.glossator.taxonomy.parser;

import org.eclipse.jdt.annotation.NonNullByDefault;
