// What the preview needs of its program: a session on sample customers. Interfaces; GUI thread.
#pragma once

#include <functional>
#include <memory>

#include "core/config/bundle.h"
#include "core/session/panelsession.h"

namespace sidelight::console
{

// A session of its own that no hub, cache or outbox of anybody's stands behind.
class PreviewStage
{
public:
    PreviewStage() = default;
    virtual ~PreviewStage() = default;
    PreviewStage(const PreviewStage &) = delete;
    PreviewStage &operator=(const PreviewStage &) = delete;

    // Lives as long as this.
    [[nodiscard]] virtual session::PanelSession &session() = 0;
    // After the panel listens.
    virtual void start() = 0;
    // From now on as this bundle says; it takes a moment until it shows.
    virtual void show(std::shared_ptr<const config::Bundle> bundle) = 0;
};

// Null when there can be none.
using OpenPreview = std::function<std::unique_ptr<PreviewStage>()>;

} // namespace sidelight::console
