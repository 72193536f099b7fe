package org.glossator.ui.internal.work;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.eclipse.osgi.util.NLS;

/**
 * The last day on which something is in time, in words.
 *
 * @param today where the person is
 */
public record DueDay(LocalDate day, LocalDate today) {

    /** @return whether it is too late */
    public boolean isOver() {
        return day.isBefore(today);
    }

    /** @return what stands in a row, such as "overdue", "today" or "Dec 3" */
    public String word() {
        return isOver() ? Messages.DueDay_overdue
                : day.equals(today) ? Messages.DueDay_today : day.equals(today.plusDays(1)) ? Messages.DueDay_tomorrow : date();
    }

    /** @return such as "overdue since Nov 28" or "due on Dec 3" */
    public String sentence() {
        return isOver() ? NLS.bind(Messages.DueDay_overdueSince, date())
                : day.equals(today) ? Messages.DueDay_dueToday : NLS.bind(Messages.DueDay_dueOn, date());
    }

    private String date() {
        return DateTimeFormatter.ofLocalizedPattern(day.getYear() == today.getYear() ? "MMMd" : "yMMMd")
                .withLocale(Locale.getDefault()).format(day);
    }
}
