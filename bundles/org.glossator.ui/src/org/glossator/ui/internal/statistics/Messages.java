package org.glossator.ui.internal.statistics;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {
    public static String ChartExport_csv = "";
    public static String ChartExport_done = ""; // {0} = file
    public static String ChartExport_failed = ""; // {0} = file, {1} = reason
    public static String ChartExport_job = ""; // {0} = file
    public static String ChartExport_png = "";
    public static String ChartExport_svg = "";
    public static String ChartExport_title = "";
    public static String Charts_all = "";
    public static String Charts_chosenWords = ""; // {0} = path, {1} = judgements, {2} = times chosen
    public static String Charts_itself = ""; // {0} = label
    public static String Charts_numbers = ""; // {0} = number, {1} = per cent
    public static String Charts_pairWords = ""; // {0} = path, {1} = path, {2} = judgements
    public static String Charts_upWords = ""; // {0} = path
    public static String Charts_words = ""; // {0} = path, {1} = judgements, {2} = per cent
    public static String Progress_fromTo = ""; // {0} = first day, {1} = last day
    public static String Progress_words = ""; // {0} = day or period, {1} = who, {2} = how many
    public static String StatisticsEditor_all = "";
    public static String StatisticsEditor_allDays = "";
    public static String StatisticsEditor_bars = "";
    public static String StatisticsEditor_barsToolTip = "";
    public static String StatisticsEditor_chart = "";
    public static String StatisticsEditor_export = "";
    public static String StatisticsEditor_exportToolTip = "";
    public static String StatisticsEditor_legend = ""; // {0} = taxonomy, {1} = judgements, {2} = how to read it
    public static String StatisticsEditor_legendBars = "";
    public static String StatisticsEditor_legendOfAll = ""; // {0} = how many, {1} = how they are shown
    public static String StatisticsEditor_legendProgress = "";
    public static String StatisticsEditor_legendSunburst = "";
    public static String StatisticsEditor_legendTogether = "";
    public static String StatisticsEditor_noCorpus = "";
    public static String StatisticsEditor_noJudgement = "";
    public static String StatisticsEditor_noTaxonomy = "";
    public static String StatisticsEditor_noneHere = ""; // {0} = label
    public static String StatisticsEditor_noneTogether = "";
    public static String StatisticsEditor_unread = "";
    public static String StatisticsEditor_progress = "";
    public static String StatisticsEditor_progressToolTip = "";
    public static String StatisticsEditor_reading = "";
    public static String StatisticsEditor_sunburst = "";
    public static String StatisticsEditor_sunburstToolTip = "";
    public static String StatisticsEditor_together = "";
    public static String StatisticsEditor_togetherToolTip = "";
    public static String StatisticsEditor_tools = "";

    static {
        NLS.initializeMessages("org.glossator.ui.internal.statistics.messages", Messages.class);
    }

    private Messages() {
    }
}
