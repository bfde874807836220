#include "plugin/console/previewviewmodel.h"

#include <chrono>

#include <boost/json/serialize.hpp>

#include "core/config/bundle.h"

namespace sidelight::console
{

using Mode = viewmodels::AppearanceViewModel::Mode;

namespace
{
// A word that is being typed is one change.
constexpr std::chrono::milliseconds previewDelay{250};
} // namespace

PreviewViewModel::PreviewViewModel(DraftSession &session,
                                   viewmodels::AppearanceViewModel &appearance,
                                   text::TimeWords words, Worker::Mode mode, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_appearance(appearance)
    , m_words(std::move(words))
    , m_consoles(appearance.mode())
    , m_dark(m_consoles == Mode::Dark)
    , m_worker(mode)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(previewDelay);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        if (std::exchange(m_isBehind, false))
            render();
    });
    connect(&session, &DraftSession::changed, this, [this] {
        if (!m_panel)
            return;
        // What comes after a pause is shown at once; what follows closely, when it pauses.
        if (m_soon.isActive())
            m_isBehind = true;
        else
            render();
        m_soon.start();
    });
    connect(&appearance, &viewmodels::AppearanceViewModel::changed, this, [this] {
        const Mode before = std::exchange(m_consoles, m_appearance.mode());
        if (before != m_consoles)
            m_dark = m_consoles == Mode::Dark;
        takeLooks();
    });
}

PreviewViewModel::~PreviewViewModel() = default;

void PreviewViewModel::offer(OpenPreview open)
{
    m_open = std::move(open);
    Q_EMIT changed();
}

void PreviewViewModel::open()
{
    if (m_panel || !m_open)
        return;
    m_stage = m_open();
    if (!m_stage) {
        m_notice = tr("There can be no preview here: SQLCipher or a place for temporary files is "
                      "missing.");
        m_open = nullptr;
        Q_EMIT changed();
        return;
    }
    m_panel =
        std::make_unique<viewmodels::PanelViewModel>(m_stage->session(), m_words, QStringList());
    takeLooks();
    m_stage->start();
    render();
    Q_EMIT changed();
}

void PreviewViewModel::render()
{
    if (!m_stage)
        return;
    if (m_rendering) {
        m_again = true;
        return;
    }
    m_rendering = true;
    m_worker.run(
        *this,
        [text = boost::json::serialize(m_session.draft().document())] {
            auto read = config::readBundle(text);
            return read ? std::make_shared<const config::Bundle>(std::move(*read)) : nullptr;
        },
        [this](std::shared_ptr<const config::Bundle> bundle) {
            m_rendering = false;
            const bool isGood = bundle != nullptr;
            if (isGood)
                m_stage->show(std::move(bundle));
            const QString notice =
                isGood
                    ? QString()
                    : tr("Something in the draft is to be put right. This is how it was before.");
            if (std::exchange(m_notice, notice) != notice)
                Q_EMIT changed();
            if (std::exchange(m_again, false))
                render();
        });
}

void PreviewViewModel::setWidth(int width)
{
    if (width == m_width || !widths().contains(width))
        return;
    m_width = width;
    Q_EMIT changed();
}

void PreviewViewModel::setDark(bool dark)
{
    m_dark = dark;
    takeLooks();
}

void PreviewViewModel::takeLooks()
{
    if (m_panel) {
        const bool isAsConsole = m_dark == (m_consoles == Mode::Dark);
        m_panel->appearance()->setMode(isAsConsole ? m_consoles
                                       : m_dark    ? Mode::Dark
                                                   : Mode::Light);
        m_panel->appearance()->setTextScale(m_appearance.textScale());
        m_panel->appearance()->setReducedMotion(m_appearance.reducedMotion());
    }
    Q_EMIT changed();
}

} // namespace sidelight::console
