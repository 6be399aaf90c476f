package vn.motcua.desk.hub;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import vn.motcua.desk.domain.office.Commune;
import vn.motcua.desk.domain.plan.Plan;
import vn.motcua.desk.hub.intake.Limits;
import vn.motcua.desk.hub.web.WebServer;

/**
 * All that one hub differs in from another.
 *
 * @param database {@code sqlite:FILE} or {@code jdbc:postgresql:…}
 * @param address  listened on
 * @param port     0: any that is free
 * @param tls      empty: in clear
 * @param name     how the hub calls itself
 * @param newest   schema of batches that it reads, with the three before it
 * @param communes the national list
 * @param plans    from which leaders may take targets over
 * @param clock    its zone says which day it is
 */
public record HubPlan(String database, String address, int port, Optional<WebServer.Tls> tls, String name, int newest, Limits limits,
                      List<Commune> communes, List<Plan> plans, Clock clock) {
    public HubPlan {
        communes = List.copyOf(communes);
        plans = List.copyOf(plans);
    }
}
