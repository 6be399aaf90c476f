package vn.motcua.desk.app;

import java.nio.file.Path;
import java.util.Optional;

import vn.motcua.desk.domain.procedure.Procedure;
import vn.motcua.desk.text.Texts;
import vn.motcua.desk.text.Wording;
import vn.motcua.desk.ui.closings.ClosingsModel;
import vn.motcua.desk.ui.closings.ClosingsView;
import vn.motcua.desk.ui.dashboard.DashboardModel;
import vn.motcua.desk.ui.dashboard.DashboardView;
import vn.motcua.desk.ui.kit.Background;
import vn.motcua.desk.ui.kit.FilePicker;
import vn.motcua.desk.ui.kit.Screen;
import vn.motcua.desk.ui.outbox.OutboxModel;
import vn.motcua.desk.ui.outbox.OutboxView;
import vn.motcua.desk.ui.plans.HandValuesModel;
import vn.motcua.desk.ui.plans.HandValuesView;
import vn.motcua.desk.ui.plans.PlanEditModel;
import vn.motcua.desk.ui.plans.PlanEditView;
import vn.motcua.desk.ui.plans.PlansModel;
import vn.motcua.desk.ui.plans.PlansView;
import vn.motcua.desk.ui.reports.ReportsModel;
import vn.motcua.desk.ui.reports.ReportsView;
import vn.motcua.desk.ui.shell.Shell;

/** The screens on which a manager works, each made anew when it is gone to; what is looked at among the targets is remembered. */
record ManagerScreens(Desk desk, Background background, FilePicker picker, Shell shell, Texts texts, Wording wording) {
    Screen dashboard(DashboardModel model) {
        return new DashboardView(model, background, shell, texts, wording, desk.parts().clock().getZone());
    }

    Screen plans() {
        return new PlansView(new PlansModel(desk.planShelf(), background, desk.parts().clock()), shell, picker, shell.toasts(), texts, wording);
    }

    Screen planEdit(String id) {
        return new PlanEditView(new PlanEditModel(desk.planShelf(), background, id), shell, shell.toasts(), texts, wording);
    }

    Screen handValues(String id) {
        return new HandValuesView(new HandValuesModel(desk.planShelf(), background, desk.parts().clock(), desk.paperwork()::clerkName, id), shell,
                shell.toasts(), texts, wording);
    }

    /** @param answer of the hub, to be taken in at once */
    Screen outbox(Optional<Path> answer) {
        var model = new OutboxModel(desk.outbox(), () -> desk.settings().current().office(), desk.parts().practice(), background);
        var view = new OutboxView(model, picker, shell.toasts(), texts, wording,
                code -> desk.rules().catalogue().find(code).map(Procedure::name).orElse(""), desk.parts().clock().getZone());
        answer.ifPresent(view::bring);
        return view;
    }

    Screen reports() {
        return new ReportsView(new ReportsModel(desk.reportDesk(), background), background, shell, picker, shell.toasts(), texts, wording);
    }

    Screen closings() {
        return new ClosingsView(new ClosingsModel(desk.closing(), background, desk.paperwork()::clerkName), shell, shell.toasts(), texts, wording, desk.parts().clock().getZone());
    }
}
