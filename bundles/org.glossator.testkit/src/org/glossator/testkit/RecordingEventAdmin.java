package org.glossator.testkit;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.glossator.store.CorpusEvent;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;

/** Keeps the events that it is given, instead of handing them to anyone. Safe for threads. */
@NonNullByDefault({}) // as OSGi does not say what may be null
public final class RecordingEventAdmin implements EventAdmin {
    private final List<Event> events = new CopyOnWriteArrayList<>();

    @Override
    public void postEvent(Event event) {
        events.add(event);
    }

    @Override
    public void sendEvent(Event event) {
        events.add(event);
    }

    /** @return all so far, the oldest first */
    public List<Event> events() {
        return List.copyOf(events);
    }

    /** @return those about the content of a corpus, the oldest first */
    public List<CorpusEvent> corpusEvents() {
        return events.stream().map(CorpusEvent::from).flatMap(Optional::stream).toList();
    }

    public void clear() {
        events.clear();
    }
}
