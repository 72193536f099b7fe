package org.glossator.taxonomy.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.xtext.serializer.impl.Serializer;

import com.google.inject.Singleton;

/** One for all texts: it keeps nothing between two calls, and to make one takes as long as to read thirty categories. */
@Singleton
@NonNullByDefault({})
public final class SharedSerializer extends Serializer {
}
