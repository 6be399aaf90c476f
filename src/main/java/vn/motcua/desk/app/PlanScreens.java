package vn.motcua.desk.app;

import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.ui.kit.FilePicker;
import vn.motcua.desk.ui.kit.Screen;
import vn.motcua.desk.ui.plans.HandValuesModel;
import vn.motcua.desk.ui.plans.HandValuesView;
import vn.motcua.desk.ui.plans.PlanEditModel;
import vn.motcua.desk.ui.plans.PlanEditView;
import vn.motcua.desk.ui.plans.PlansModel;
import vn.motcua.desk.ui.plans.PlansView;
import vn.motcua.desk.ui.shell.Shell;

/** The screens of plans, put together. */
record PlanScreens(Desk desk, Background background, Shell shell, FilePicker picker, Texts texts, Wording wording) {
    Screen plans() {
        return new PlansView(new PlansModel(desk.planShelf(), background, desk.parts().clock()), shell, picker, shell.toasts(), texts, wording);
    }

    Screen edit(String id) {
        return new PlanEditView(new PlanEditModel(desk.planShelf(), background, id), shell, shell.toasts(), texts, wording);
    }

    Screen values(String planId) {
        return new HandValuesView(new HandValuesModel(desk.planShelf(), background, desk.parts().clock(), planId), shell, shell.toasts(), texts, wording);
    }
}
