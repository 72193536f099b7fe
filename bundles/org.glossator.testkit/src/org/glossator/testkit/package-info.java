/**
 * What tests of Glossator and of its plug-ins are made with: a corpus in memory that keeps every promise of the real
 * one ({@link org.glossator.testkit.MemoryCorpora}), the promises as tests
 * ({@link org.glossator.testkit.CorporaContract}), and papers, claims, judgements and taxonomies that are the same on
 * every machine and every day ({@link org.glossator.testkit.Fixture}).
 */
@NonNullByDefault
package org.glossator.testkit;

import org.eclipse.jdt.annotation.NonNullByDefault;
