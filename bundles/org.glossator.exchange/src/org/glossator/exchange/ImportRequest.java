package org.glossator.exchange;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What to import.
 *
 * @param format the id of a format; empty to recognise it
 * @param encoding empty to recognise it: UTF-8, or what a byte order mark says
 */
public record ImportRequest(Path file, Optional<String> format, Optional<Charset> encoding) {
}
