package org.glossator.taxonomy.ui.internal.hierarchy;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.menus.IMenuService;
import org.eclipse.ui.part.ViewPart;
import org.glossator.taxonomy.ide.OutlineNode;
import org.glossator.taxonomy.ui.internal.Messages;
import org.glossator.taxonomy.ui.internal.Notice;

/** The hierarchy of the taxonomy in front, drawn; follows the caret and leads it. */
@NonNullByDefault({})
public final class PictureView extends ViewPart implements FrontText.Follower {

    /** The view's id. */
    public static final String ID = "org.glossator.taxonomy.ui.picture";

    private static final String TOOLS = "toolbar:org.glossator.taxonomy.ui.pictureTools";
    private static final String BY_ANNOTATIONS = "byAnnotations";

    private Composite body;
    private Notice notice;
    private Composite page;
    private PictureCanvas picture;
    private Label legend;
    private FrontText front;
    private FrontText.Front shown = new FrontText.Nothing();
    private boolean byAnnotations;

    @Override
    public void init(IViewSite site, IMemento memento) throws PartInitException {
        super.init(site, memento);
        byAnnotations = memento != null && Boolean.TRUE.equals(memento.getBoolean(BY_ANNOTATIONS));
    }

    @Override
    public void saveState(IMemento memento) {
        memento.putBoolean(BY_ANNOTATIONS, byAnnotations);
    }

    @Override
    public void createPartControl(Composite parent) {
        body = new Composite(parent, SWT.NONE);
        body.setLayout(new StackLayout());
        notice = new Notice(body);
        page = new Composite(body, SWT.NONE);
        var layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        page.setLayout(layout);
        picture = new PictureCanvas(page, node -> front.lead(node), () -> front.activate());
        picture.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        createFoot();
        front = FrontText.follow(getSite().getPage(), body, this);
    }

    /** What heights tell, and the tools: below, where they do not stand between the tabs and the picture. */
    private void createFoot() {
        var foot = new Composite(page, SWT.NONE);
        foot.setLayoutData(new GridData(SWT.FILL, SWT.BOTTOM, true, false));
        var layout = new GridLayout(2, false);
        layout.marginHeight = 0;
        layout.marginWidth = PictureWindow.MARGIN;
        foot.setLayout(layout);
        legend = new Label(foot, SWT.NONE);
        legend.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        var tools = new ToolBarManager(SWT.FLAT | SWT.HORIZONTAL);
        tools.createControl(foot);
        IMenuService menus = getSite().getService(IMenuService.class);
        menus.populateContributionManager(tools, TOOLS);
        tools.update(true);
        page.addDisposeListener(e -> {
            menus.releaseContributions(tools);
            tools.dispose();
        });
    }

    @Override
    public void show(FrontText.Front now) {
        shown = now;
        boolean drawn = now.roots().stream().anyMatch(OutlineNode::isCategory);
        if (!drawn) {
            notice.say(switch (now) {
                case FrontText.Nothing() -> Messages.Hierarchy_noTaxonomy;
                case FrontText.BeingRead() -> Messages.Hierarchy_beingRead;
                case FrontText.NotRead() -> Messages.Hierarchy_notRead;
                case FrontText.Shown read -> Messages.Hierarchy_noCategory;
            });
        }
        Map<String, Integer> counts = now instanceof FrontText.Shown read ? read.stored() : Map.of();
        boolean numbers = byAnnotations && !counts.isEmpty();
        picture.show(now.roots(), numbers ? counts : Map.of(), counts);
        legend.setText(numbers ? Messages.PictureView_byAnnotations : Messages.PictureView_byCategories);
        ((StackLayout) body.getLayout()).topControl = drawn ? page : notice.control();
        body.layout(true, true);
    }

    @Override
    public void caretIn(List<OutlineNode> path) {
        picture.mark(path.stream().filter(OutlineNode::isCategory).reduce((outer, inner) -> inner));
    }

    void fit() {
        picture.fit();
    }

    void zoom(int steps) {
        picture.zoom(steps);
    }

    boolean isByAnnotations() {
        return byAnnotations;
    }

    /** Lets heights tell how many annotations there are, or again how many categories. */
    void toggleAnnotations() {
        byAnnotations = !byAnnotations;
        show(shown);
    }

    /** @return what can be written to a file; nothing while nothing is drawn */
    Optional<PictureFile> file() {
        return picture.file(shown instanceof FrontText.Shown read ? read.title() : "");
    }

    PictureFonts fonts() {
        return picture.fonts();
    }

    @Override
    public void setFocus() {
        ((StackLayout) body.getLayout()).topControl.setFocus();
        if (page.isVisible()) {
            picture.control().setFocus();
        }
    }
}
