package org.glossator.store.jdbc.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What Derby knows of a schema, as sorted lines; names that it gave by itself are left out. */
final class DerbyCatalogue {
    private static final List<String> QUESTIONS = List.of(
            """
            select 'column', t.tablename, c.columnnumber, c.columnname, cast(c.columndatatype as varchar(200)),
            cast(c.columndefault as varchar(200))
            from sys.syscolumns c join sys.systables t on t.tableid = c.referenceid where t.tabletype = 'T'""",
            """
            select 'index', t.tablename, cast(i.descriptor as varchar(200)), i.isconstraint,
            (select count(*) from sys.sysconglomerates o where o.conglomeratenumber = i.conglomeratenumber)
            from sys.sysconglomerates i join sys.systables t on t.tableid = i.tableid
            where t.tabletype = 'T' and i.isindex""",
            """
            select 'key', t.tablename, n.constraintname, n.type, n.state, cast(i.descriptor as varchar(200))
            from sys.sysconstraints n join sys.systables t on t.tableid = n.tableid
            join sys.syskeys k on k.constraintid = n.constraintid
            join sys.sysconglomerates i on i.conglomerateid = k.conglomerateid""",
            """
            select 'foreign key', t.tablename, n.constraintname, n.state, f.deleterule, f.updaterule,
            cast(i.descriptor as varchar(200)), o.tablename, p.type
            from sys.sysconstraints n join sys.systables t on t.tableid = n.tableid
            join sys.sysforeignkeys f on f.constraintid = n.constraintid
            join sys.sysconglomerates i on i.conglomerateid = f.conglomerateid
            join sys.sysconstraints p on p.constraintid = f.keyconstraintid join sys.systables o on o.tableid = p.tableid""",
            "select 'check', t.tablename, n.type from sys.sysconstraints n join sys.systables t on t.tableid = n.tableid",
            """
            select 'trigger', t.tablename, r.triggername, r.event, r.firingtime, r.type, r.state,
            cast(r.triggerdefinition as varchar(2000)), r.oldreferencingname
            from sys.systriggers r join sys.systables t on t.tableid = r.tableid""",
            "select 'view', cast(v.viewdefinition as varchar(2000)) from sys.sysviews v",
            "select 'space', t.tablename, s.isindex, s.pagesize from sys.systables t,"
                    + " table (syscs_diag.space_table(t.tablename)) s where t.tabletype = 'T'",
            "select 'version', version, name from schema_version");
    private static final List<String> SETTINGS = List.of("derby.locks.escalationThreshold", "derby.locks.waitTimeout");
    private static final String OWN_NAME = "SQL\\d+(-\\w+)+";

    private DerbyCatalogue() {
    }

    static List<String> of(Session session) {
        Stream<String> rows = QUESTIONS.stream().flatMap(question -> session.list(question, DerbyCatalogue::line).stream());
        Stream<String> settings = SETTINGS.stream().map(name -> name + "=" + session
                .first("values syscs_util.syscs_get_database_property(?)", row -> row.getString(1), name).orElse(""));
        return Stream.concat(rows, settings).map(line -> line.replaceAll(OWN_NAME, "its own")).sorted().toList();
    }

    private static String line(ResultSet row) throws SQLException {
        var values = new ArrayList<String>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            values.add(String.valueOf(row.getString(i)));
        }
        return String.join(" | ", values);
    }
}
