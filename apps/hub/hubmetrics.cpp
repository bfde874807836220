#include "apps/hub/hubmetrics.h"

#include "hub/http/metrics.h"

namespace sidelight::hub
{

namespace
{

std::vector<std::pair<std::string, std::uint64_t>> pairsOf(const Tally &tally)
{
    return {tally.counts().begin(), tally.counts().end()};
}

void writeCertificate(MetricsText &text, const TlsIdentity &tls, const HttpServer &server)
{
    text.add("sidelight_tls_handshakes_failed_total", "Connections that never spoke TLS.",
             "counter", server.failedHandshakes());
    text.add("sidelight_certificate_ends_seconds", "When the certificate in force ends.", "gauge",
             static_cast<std::uint64_t>(tls.endsAt()));
    text.add("sidelight_certificates_refused_total", "Renewed ones that could not be used.",
             "counter", tls.refused());
}

void writeLog(MetricsText &text, const HubStorage &storage, std::uint64_t rewinds)
{
    text.add("sidelight_log_pruned_total", "Records whose time was over.", "counter",
             storage.keeper().counters().pruned);
    std::vector<std::pair<std::string, std::uint64_t>> risks;
    for (const EngineRisk &risk : storage.risks())
        risks.emplace_back(risk.code, 1);
    text.addEach("sidelight_engine_risk", "What speaks against the engine of the log.", "risk",
                 risks);
    text.add("sidelight_engine_put_back_total",
             "How often the engine was found in an earlier state than before.", "counter", rewinds);
    text.add("sidelight_log_away",
             "1 while the engine of the log is not to be had: events are refused meanwhile.",
             "gauge", std::uint64_t{storage.isAway()});
    text.add("sidelight_log_full", "1 while the disk has no room for events.", "gauge",
             std::uint64_t{storage.keeper().isFull()});
    const BodyCopy::Figures copy = storage.copyFigures();
    text.add("sidelight_log_copy_bytes", "This hub's own copy of what its engine holds.", "gauge",
             copy.bytes);
    text.add("sidelight_log_copy_records", "Records in that copy.", "gauge", copy.records);
    text.add("sidelight_log_copy_left_total",
             "Records that are left to the engine: the copy was full, its disk slow, or it ended.",
             "counter", copy.left);
    text.add("sidelight_log_copy_ended", "1 once the hub keeps no copy any more.", "gauge",
             std::uint64_t{copy.hasEnded});
}

} // namespace

void writeFigures(MetricsText &text, const HubFigures &of)
{
    const IntakeCounters &in = of.intake.counters();
    text.add("sidelight_events_accepted_total", "Events in the log.", "counter", in.accepted);
    text.add("sidelight_events_duplicate_total", "Repeats of known events.", "counter",
             in.duplicates);
    text.add("sidelight_events_conflict_total", "Repeats with other content.", "counter",
             in.conflicts);
    text.add("sidelight_events_refused_total", "Events that were refused.", "counter", in.refused);
    text.add("sidelight_events_failed_total", "Events the log could not take.", "counter",
             in.failed);
    std::vector<std::pair<std::string, std::uint64_t>> bodies;
    std::vector<std::pair<std::string, std::uint64_t>> made;
    std::vector<std::pair<std::string, std::uint64_t>> raw;
    for (const auto &[mapping, counts] : of.vendors.counters()) {
        bodies.emplace_back(mapping, counts.bodies);
        made.emplace_back(mapping, counts.events);
        raw.emplace_back(mapping, counts.raw);
    }
    text.addEach("sidelight_ingest_bodies_total", "Bodies of vendors.", "mapping", bodies);
    text.addEach("sidelight_ingest_events_total", "Events made out of them.", "mapping", made);
    text.addEach("sidelight_ingest_raw_total", "Bodies kept as they came.", "mapping", raw);
    text.add("sidelight_bundle_version", "Version of the bundle in force.", "gauge",
             static_cast<std::uint64_t>(of.bundles.bundle().version));
    text.add("sidelight_bundle_refused_total", "Bundles that were refused since start.", "counter",
             of.bundles.refused());
    text.add("sidelight_events_waiting", "Events between arrival and fsync.", "gauge",
             of.intake.waiting());
    text.add("sidelight_deliveries_total", "Events sent to panels.", "counter",
             of.deliveries.delivered);
    text.add("sidelight_deliveries_from_log_total", "Of these, read from the log.", "counter",
             of.deliveries.fromLog);
    text.add("sidelight_snapshots_total", "Snapshots sent.", "counter", of.deliveries.snapshots);
    text.add("sidelight_resets_total", "Positions that were void.", "counter",
             of.deliveries.resets);
    text.add("sidelight_lookups_total", "Customers followed without an interaction.", "counter",
             of.deliveries.lookUps);
    text.add("sidelight_audit_failed_total", "Records the audit could not take.", "counter",
             of.storage.auditDesk().failures());
    of.signIn.write(text);
    text.add("sidelight_team_alerts", "Alerts of the hub's own rules that stand.", "gauge",
             of.rules.standing());
    text.add("sidelight_panels", "Open panels.", "gauge", of.panels.size());
    text.add("sidelight_http_connections", "Open HTTP connections.", "gauge",
             of.server.connections());
    text.add("sidelight_customers", "Customers in the index.", "gauge", of.router.index().size());
    text.add("sidelight_interactions", "Interactions in the ledger.", "gauge",
             of.router.ledger().size());
    text.add("sidelight_interactions_open", "Of these, not ended.", "gauge",
             of.router.ledger().open());
    std::vector<std::pair<std::string, std::uint64_t>> closes;
    for (const auto &[code, count] : of.deliveries.closes)
        closes.emplace_back(std::to_string(code), count);
    text.addEach("sidelight_panel_closes_total", "Panels the hub closed, by close code.", "code",
                 closes);
    text.add("sidelight_outbox_events_total", "Events that panels sent.", "counter",
             of.deliveries.outboxEvents);
    text.addEach("sidelight_http_refusals_total", "Requests that were refused, by code.", "code",
                 pairsOf(of.api.refusals()));
    text.addEach("sidelight_event_refusals_total",
                 "Events of requests that were not taken, by code.", "code",
                 pairsOf(of.api.eventRefusals()));
    text.add("sidelight_fsync_seconds", "One commit of the log to the disk.", of.storage.fsync());
    text.add("sidelight_delivery_lag_seconds", "From the commit to the panel's socket, live.",
             of.deliveries.lag);
    if (of.tls)
        writeCertificate(text, *of.tls, of.server);
    writeLog(text, of.storage, of.rewinds);
}

} // namespace sidelight::hub
