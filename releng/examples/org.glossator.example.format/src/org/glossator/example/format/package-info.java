/** An example of a format that a plug-in brings: a list of papers with a title, a tab and an abstract in each line. */
package org.glossator.example.format;
