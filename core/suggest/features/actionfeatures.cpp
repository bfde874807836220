// What the agent did so far.
#include <algorithm>

#include "core/suggest/features/scene.h"

namespace sidelight::suggest
{

namespace
{

void addCounts(const Scene &scene, FeatureList &out)
{
    const std::string_view customer = bucket(scene.customerTurns);
    const std::string_view queries = bucket(scene.queries);
    out.add(Topic::Count, 1, {"nu", customer});
    out.add(Topic::Count, 1, {"nq", queries, scene.before});
    out.add(Topic::Count, 1, {"nf", bucket(scene.ownWords)});
    if (!scene.task.empty()) {
        out.add(Topic::Count, 1, {"tnu", scene.taskKey, customer});
        out.add(Topic::Count, 1, {"tnq", scene.taskKey, queries, scene.before});
    }
}

void addRecent(const Scene &scene, FeatureList &out)
{
    const std::string_view last = scene.last;
    out.add(Topic::LastAction, 1, {"l1", last}, last);
    out.add(Topic::LastAction, 1, {"l12", last, scene.secondLast}, last);
    out.add(Topic::Always, 1, {"p", scene.before});
    out.add(Topic::LastAction, 1, {"pl", scene.before, last}, last);
    if (!scene.task.empty()) {
        out.add(Topic::Task, 1, {"t", scene.taskKey}, scene.task);
        out.add(Topic::Task, 1, {"tp", scene.taskKey, scene.before}, scene.task);
        out.add(Topic::LastAction, 1, {"tpl", scene.taskKey, scene.before, last}, last);
        out.add(Topic::LastAction, 1,
                {"tpl12", scene.taskKey, scene.before, last, scene.secondLast}, last);
    }
}

void addDone(const Scene &scene, FeatureList &out)
{
    std::vector<std::string_view> done = scene.actions;
    std::sort(done.begin(), done.end());
    for (std::size_t i = 0; i < done.size();) {
        std::size_t end = i;
        while (end < done.size() && done[end] == done[i])
            ++end;
        out.add(Topic::DoneBefore, 1, {"d", done[i]}, done[i]);
        out.add(Topic::DoneBefore, 1, {"dl", done[i], scene.lastKey}, done[i]);
        if (end - i > 1)
            out.add(Topic::DoneBefore, 1, {"dc", done[i], bucket(end - i)}, done[i]);
        i = end;
    }
}

} // namespace

void addActionFeatures(const Scene &scene, FeatureList &out)
{
    out.add(Topic::Always, 1, {"b"});
    addRecent(scene, out);
    addCounts(scene, out);
    addDone(scene, out);
}

} // namespace sidelight::suggest
