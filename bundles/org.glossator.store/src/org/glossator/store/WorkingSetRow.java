package org.glossator.store;

/**
 * A working set in a list.
 *
 * @param papers how many are in it
 */
public record WorkingSetRow(WorkingSetRecord set, int papers) {
}
